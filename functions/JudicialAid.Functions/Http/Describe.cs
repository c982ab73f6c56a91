namespace JudicialAid.Functions.Http;

/// <summary>What a route answers: <c>IResult</c> hides it from readers and tools.</summary>
/// <param name="status">HTTP status.</param>
/// <param name="body">Record of the body, written with <see cref="Model.ModelJson"/>; null when there is none or it is not JSON.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AnswersAttribute(int status, Type? body = null) : Attribute
{
    /// <summary>HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>Record of the body.</summary>
    public Type? Body { get; } = body;

    /// <summary>Media type of the body.</summary>
    public string MediaType { get; init; } = "application/json";
}

/// <summary>What a route takes in its body.</summary>
/// <param name="body">Record of a JSON body; null for raw bytes.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesAttribute(Type? body) : Attribute
{
    /// <summary>Record of the body.</summary>
    public Type? Body { get; } = body;

    /// <summary>Media type of the body.</summary>
    public string MediaType { get; init; } = "application/json";
}

/// <summary>A query or header parameter of a route.</summary>
/// <param name="name">Name.</param>
/// <param name="description">For people (zh-CN).</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ParameterAttribute(string name, string description) : Attribute
{
    /// <summary>Name.</summary>
    public string Name { get; } = name;

    /// <summary>For people.</summary>
    public string Description { get; } = description;

    /// <summary>"query" or "header".</summary>
    public string In { get; init; } = "query";

    /// <summary>Whether it must be there.</summary>
    public bool Required { get; init; }
}

/// <summary>What a route is for, in one line, and which roles may call it.</summary>
/// <param name="summary">For people (zh-CN).</param>
/// <param name="roles">Roles; none means anybody.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RouteAttribute(string summary, params Role[] roles) : Attribute
{
    /// <summary>For people.</summary>
    public string Summary { get; } = summary;

    /// <summary>Roles.</summary>
    public IReadOnlyList<Role> Roles { get; } = roles;
}
