namespace GraphProducts.GraphQL.AspNetCore.Responses;

/// <summary>What an answer can be.</summary>
internal enum MediaType
{
    /// <summary>Nothing that the client accepts.</summary>
    None,

    /// <summary><c>application/json</c>, for clients that name nothing better.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>.</summary>
    GraphQLResponse,
}
