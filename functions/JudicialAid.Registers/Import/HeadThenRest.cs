namespace JudicialAid.Registers;

/// <summary>Gives back a head that was read ahead, then the rest of the stream it was read from. The stream is not disposed.</summary>
internal sealed class HeadThenRest(byte[] head, Stream rest) : Stream
{
    private int _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_given == head.Length)
            return rest.Read(buffer);
        var part = head.AsSpan(_given, Math.Min(buffer.Length, head.Length - _given));
        part.CopyTo(buffer);
        _given += part.Length;
        return part.Length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
