namespace JudicialAid.Casework.Tests;

public class WebhookSignatureTests
{
    private const string Secret = "an-invented-secret-of-tests";
    private static readonly DateTimeOffset Sent = DateTimeOffset.FromUnixTimeSeconds(1_795_000_000);

    // Made with: printf '1795000000.{"alertId":"a1","text":"【红色】"}' | openssl dgst -sha256 -hmac an-invented-secret-of-tests
    [Fact]
    public void The_header_is_what_openssl_gives_for_time_dot_body() => Assert.Equal(
        "t=1795000000,v1=681095e1ff98c338a3606f25cae84fa7ca2d86f20fb4eed3ae7815748f2ae26a",
        WebhookSignature.Compute(Secret, Sent, """{"alertId":"a1","text":"【红色】"}"""));

    [Theory]
    [InlineData("body", 0, true)]
    [InlineData("body", 299, true)]
    [InlineData("body", -299, true)]
    [InlineData("body", 301, false)]
    [InlineData("bodY", 0, false)]
    public void A_receiver_accepts_the_right_body_within_five_minutes(string received, int secondsLater, bool accepted) => Assert.Equal(
        accepted,
        WebhookSignature.Verify(Secret, WebhookSignature.Compute(Secret, Sent, "body"), received, Sent.AddSeconds(secondsLater), TimeSpan.FromMinutes(5)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("t=")]
    [InlineData("t=1795000000")]
    [InlineData("t=-1,v1=00")]
    [InlineData("t=999999999999999999,v1=00")]
    [InlineData("v1=00,t=1795000000")]
    public void A_bad_header_is_refused_and_does_not_throw(string? header) =>
        Assert.False(WebhookSignature.Verify(Secret, header, "body", Sent, TimeSpan.FromMinutes(5)));

    [Fact]
    public void A_secret_too_short_to_be_one_is_not_used() =>
        Assert.Throws<ArgumentException>(() => WebhookSignature.Compute("short", Sent, "body"));
}
