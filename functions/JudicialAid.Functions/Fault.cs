using Azure;

namespace JudicialAid.Functions;

/// <summary>
/// What may be said of an exception in a log or to the host: types, status codes and where it happened. Never its message: that of
/// a parser or a client library can quote a dossier.
/// </summary>
internal static class Fault
{
    /// <summary>The types, outermost first, with a storage service's status and error code.</summary>
    public static string Kind(Exception exception) => string.Join(" < ", Chain(exception).Select(Name));

    /// <summary>The types and the stack, for an operator.</summary>
    public static string Describe(Exception exception) => string.Join(
        Environment.NewLine, Chain(exception).Select(fault => $"{Name(fault)}{Environment.NewLine}{fault.StackTrace}"));

    private static string Name(Exception exception) => exception is RequestFailedException failed
        ? $"{nameof(RequestFailedException)} {failed.Status} {failed.ErrorCode}"
        : exception.GetType().Name;

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            yield return exception;
    }
}
