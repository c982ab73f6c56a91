using Azure.Core;
using Azure.Core.Pipeline;

namespace JudicialAid.Storage;

/// <summary>
/// Counts the requests that a piece of work sends to the tables, repetitions included: what one person or one row costs can be read in the
/// log of a running system.
/// </summary>
public sealed class RequestTally : HttpPipelineSynchronousPolicy
{
    private static readonly AsyncLocal<RequestCount?> Current = new();

    /// <summary>Begins to count what the caller, and what it awaits, sends from here on.</summary>
    public static RequestCount Begin() => Current.Value = new RequestCount();

    /// <inheritdoc />
    public override void OnSendingRequest(HttpMessage message) => Current.Value?.Add();
}

/// <summary>Requests counted.</summary>
public sealed class RequestCount
{
    private int _sent;

    /// <summary>How many so far.</summary>
    public int Sent => Volatile.Read(ref _sent);

    internal void Add() => Interlocked.Increment(ref _sent);
}
