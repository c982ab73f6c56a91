namespace JudicialAid.Azurite;

/// <summary>Azurite cannot be installed or started here; the message says what to do.</summary>
public sealed class AzuriteSetupException : Exception
{
    /// <summary>With what is wrong and what to do.</summary>
    public AzuriteSetupException(string message) : base(message)
    {
    }

    /// <summary>With a cause.</summary>
    public AzuriteSetupException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>For serializers.</summary>
    public AzuriteSetupException()
    {
    }
}
