namespace JudicialAid.Local.Hosting;

/// <summary>The app's folder cannot be run by this host; the message says every reason and what to do.</summary>
internal sealed class AppFolderException(string message) : Exception(message);

/// <summary>The app's process is gone for good, so this call cannot be made.</summary>
internal sealed class AppGoneException(string message) : Exception(message);
