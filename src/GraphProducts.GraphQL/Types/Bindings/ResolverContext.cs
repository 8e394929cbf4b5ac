using GraphProducts.GraphQL.Errors;

namespace GraphProducts.GraphQL.Types.Bindings;

/// <summary>What a resolver may know of the field that it answers.</summary>
public abstract class ResolverContext
{
    private protected ResolverContext()
    {
    }

    /// <summary>The name under which the answer carries the field: its alias, or its own name.</summary>
    public abstract string ResponseName { get; }

    /// <summary>The coerced arguments; one that was left out and has no default is not in it.</summary>
    public abstract InputObject Arguments { get; }

    /// <summary>The services of the request; data loaders are among them.</summary>
    public abstract IServiceProvider Services { get; }

    /// <summary>Whether the operation has no other root field.</summary>
    public abstract bool IsAlone { get; }

    /// <summary>Whether the operation selects a field below this one, named by its path: <c>nodes</c>, <c>pageInfo.hasNextPage</c>.</summary>
    public abstract bool Selects(string path);

    /// <summary>
    /// The coerced arguments of the fields below this one that a path names, as in <see cref="Selects"/>, one for each alias; without those whose
    /// arguments have faults, which are reported when those fields run. So a resolver can refuse them before it calls anyone. None for an entity,
    /// which is found before any of its fields is looked at.
    /// </summary>
    public virtual IEnumerable<InputObject> ArgumentsBelow(string path) => [];

    /// <summary>
    /// Adds an error at this field, beside its value or in place of it: an answer may be partial. For a batch, at all parents.
    /// A path in the error leads on from the field, so that an item of a list can be named.
    /// </summary>
    public abstract void Report(GraphQLError error);

    /// <summary>
    /// Adds a note beside the answer, which has no error: an entry with code, message and the path of this field in the list
    /// <c>extensions.{extension}</c> of the response.
    /// </summary>
    public void Note(string extension, string code, string message) => Report(new GraphQLError(message) { Code = code, NoteIn = extension });

    /// <summary>Adds an error at this field of one parent of a batch, named by its place among the parents.</summary>
    public abstract void Report(int parent, GraphQLError error);

    /// <summary>The value of an argument; <c>default</c> when it was left out or null.</summary>
    public T? Argument<T>(string name) => Arguments.Get<T>(name);

    /// <summary>A service of the request.</summary>
    /// <exception cref="InvalidOperationException">It is not registered.</exception>
    public T Service<T>()
        where T : class =>
        Services.GetService(typeof(T)) as T ?? throw new InvalidOperationException($"The service {typeof(T).FullName} is not registered.");
}
