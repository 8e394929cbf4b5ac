using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Tests.Validation;

/// <summary>The schema that documents are validated against in these tests: small, with every kind of type in it.</summary>
internal static class Museum
{
    public static Schema Schema { get; } = SchemaBuilder.Build([Source.FromString("""
        type Query {
          item(id: ID!): Item
          items(ids: [ID!]): [Item]
          painting: Painting
          anything: Found
          search(filter: Filter): [Found!]
          pick(by: Pick, other: [Pick!]): Item
          convert(value: Float!, to: Unit = CM): Float
          flag(on: Boolean! = true): Boolean
          raw(json: Json): Json
        }
        type Mutation { buy(id: ID!): Item }
        type Subscription { sold: Item closed: Boolean }

        interface Item { id: ID! title(language: Language): String }
        interface Framed { frame: String }
        type Painting implements Item & Framed {
          id: ID!
          title(language: Language): String
          frame: String
          artist: Artist!
          width: Float
          label: String!
          related(first: Int = 5, tags: [String!]): [Item!]!
        }
        type Sculpture implements Item { id: ID! title(language: Language): String weight: Float! width: Int label: String artist: Artist! }
        type Artist { name: String! works: [Item!]! born: Int }
        union Found = Painting | Artist

        enum Language { ENGLISH GERMAN }
        enum Unit { CM INCH }
        scalar Json
        input Filter { text: String! years: Years tags: [String!] limit: Int! = 10 language: Language }
        input Years { from: Int to: Int }
        input Pick @oneOf { id: ID number: Int }

        directive @cached(seconds: Int!) on FIELD | QUERY
        directive @mark(name: String) repeatable on FIELD | FRAGMENT_DEFINITION | VARIABLE_DEFINITION
        """)]);
}
