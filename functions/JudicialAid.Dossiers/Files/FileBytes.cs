namespace JudicialAid.Dossiers.Files;

/// <summary>Bytes of a seekable file.</summary>
internal static class FileBytes
{
    /// <summary>The first few, without moving on.</summary>
    public static byte[] Head(Stream content)
    {
        var head = new byte[Math.Min(Signatures.Length, content.Length)];
        content.Position = 0;
        content.ReadExactly(head);
        content.Position = 0;
        return head;
    }

    /// <summary>All of them; not copied when they are in memory already.</summary>
    public static ReadOnlyMemory<byte> All(Stream content)
    {
        if (content is MemoryStream memory && memory.TryGetBuffer(out var buffer))
            return buffer;
        var bytes = new byte[content.Length];
        content.Position = 0;
        content.ReadExactly(bytes);
        return bytes;
    }
}
