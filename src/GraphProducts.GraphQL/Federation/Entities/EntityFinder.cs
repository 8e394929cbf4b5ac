using System.Text.Json;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Federation.Entities;

/// <summary>
/// Finds the entities of an <c>_entities</c> field. All are started before any is awaited, so that their loads make batches; one that fails is an error at
/// its own place.
/// </summary>
internal sealed class EntityFinder(IReadOnlyDictionary<string, EntityType> entities, int maxRepresentations)
{
    public async ValueTask<object?> FindAsync(ResolverContext context, CancellationToken cancellationToken)
    {
        var representations = context.Argument<JsonElement[]>("representations")!;
        if (representations.Length > maxRepresentations)
            throw new GraphQLException(
                $"There are {representations.Length} representations. At most {maxRepresentations} can be looked up at once; ask for the rest in further operations.",
                ErrorCodes.LimitExceeded);
        return await Task.WhenAll(representations.Select((json, place) => FindAsync(json, new EntityContext(context, place), cancellationToken)));
    }

    /// <summary>The entity, null, or the exception that stands for it in the list.</summary>
    private async Task<object?> FindAsync(JsonElement json, EntityContext context, CancellationToken cancellationToken)
    {
        try
        {
            var (reference, resolve) = Read(json);
            return await resolve(reference, context, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return exception;
        }
    }

    private (Reference Reference, FieldResolver<Reference, object?> Resolve) Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw Refuse($"A representation is an object with __typename and the fields of a key; {json.ValueKind} is none.");
        if (!json.TryGetProperty(BuiltIns.TypeNameField, out var name) || name.ValueKind != JsonValueKind.String)
            throw Refuse("A representation has no __typename, so it cannot be told what it stands for.");
        if (!entities.TryGetValue(name.GetString()!, out var entity))
            throw Refuse($"\"{name.GetString()}\" is no entity of this subgraph. If its schema has changed, compose the supergraph anew.");
        return (new Reference(entity.Type, json), entity.Any ?? KeyOf(entity, json).Resolve);
    }

    private static KeyBinding KeyOf(EntityType entity, JsonElement json)
    {
        var faulty = "";
        foreach (var (key, binding) in entity.Keys)
        {
            var match = key.Match(json, out var fault);
            if (match == KeyMatch.Complete)
                return binding;
            if (match == KeyMatch.Faulty && faulty.Length == 0)
                faulty = fault;
        }

        throw Refuse(faulty.Length > 0 ? $"A representation of {entity.Type.Name} has a faulty key: {faulty}"
            : entity.Keys.IsEmpty ? $"{entity.Type.Name} cannot be found here: its keys are not resolvable."
            : $"A representation of {entity.Type.Name} has no complete key. It needs {string.Join(", or ", entity.Keys.Select(key => $"\"{key.Key.Text}\""))}.");
    }

    private static GraphQLException Refuse(string message) => new(message, ErrorCodes.BadUserInput);
}
