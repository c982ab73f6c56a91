using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using JudicialAid.Functions.Tests.Hosting.Toys;

namespace JudicialAid.Functions.Tests.Hosting;

public sealed class BlobMemoryTests
{
    private const int BlobLength = 100 * 1024 * 1024;

    [Fact]
    public async Task A_blob_of_100_MB_passes_through_a_process_that_may_use_64_MB()
    {
        // With this setting the runtime refuses to let the heap grow beyond 64 MB: an allocation beyond fails the invocation.
        await using var toys = await ToyProcess.StartReadyAsync(new() { ["DOTNET_GCHeapHardLimit"] = "0x4000000", ["DOTNET_gcServer"] = "0" });
        using var body = new EncodedBlob("""{"Data":{"blob":" """.TrimEnd(), """
            "},"Metadata":{"Uri":"\"http://127.0.0.1:10000/devstoreaccount1/dossiers/o1/a.docx\"","office":"\"o1\"","name":"\"a.docx\""}}
            """);
        var peakBefore = toys.PeakWorkingSet;
        using var answer = await RunningToys.InvokeAsync(toys.Http, "ToyRead", body);

        Assert.InRange(toys.PeakWorkingSet - peakBefore, 0, 64 * 1024 * 1024);
        Assert.Equal((HttpStatusCode.OK, true), (answer.StatusCode, body.Written > BlobLength / 3 * 4));
        Assert.Equal("""{"Outputs":{},"Logs":[],"ReturnValue":null}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_same_heap_limit_fails_a_body_that_is_kept_whole()
    {
        // So that the test above can fail: a queue function does keep its message.
        await using var toys = await ToyProcess.StartReadyAsync(new() { ["DOTNET_GCHeapHardLimit"] = "0x4000000", ["DOTNET_gcServer"] = "0" });
        using var body = new EncodedBlob("""{"Data":{"message":" """.TrimEnd(), "\"}}", 90 * 1024 * 1024);
        try
        {
            using var answer = await RunningToys.InvokeAsync(toys.Http, "ToyMatch", body);
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        }
        catch (Exception lost) when (lost is HttpRequestException or SocketException)
        {
            // The process did not survive it, or closed the connection before it had read all.
        }
    }

    /// <summary>A body that is made while it is sent.</summary>
    private sealed class EncodedBlob : HttpContent
    {
        private readonly string before;
        private readonly string after;
        private readonly long encodedLength;

        public EncodedBlob(string before, string after, long encodedLength = (BlobLength + 2L) / 3 * 4)
        {
            (this.before, this.after, this.encodedLength) = (before, after, encodedLength);
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        public long Written { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(before));
            var piece = Encoding.ASCII.GetBytes(new string('A', 64 * 1024));
            for (Written = 0; Written < encodedLength; Written += piece.Length)
                await stream.WriteAsync(piece);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(after.Trim()));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
