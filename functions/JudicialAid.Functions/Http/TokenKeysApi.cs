using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Http;

/// <summary>Where a rotation of the token key stands. Ids say which key is which and nothing about the keys.</summary>
/// <param name="Current">Id of the key tokens are made with; absent while the key of ids makes them.</param>
/// <param name="IsRotating">Whether another key is set, for what is still under it.</param>
/// <param name="Registers">Registers with rows under another key.</param>
/// <param name="Cases">Cases whose people are noted under another key.</param>
/// <param name="OtherMayGo">Nothing is under another key: `Keys__TokenOther` can be taken out of the settings.</param>
public sealed record TokenKeysView(string? Current, bool IsRotating, IReadOnlyList<RegisterUnderOtherKey> Registers, int Cases, bool OtherMayGo)
{
    internal static TokenKeysView Of(TokenKeys keys, TokenKeysLeft left) =>
        new(keys.CurrentId, keys.IsRotating, left.Registers, left.Cases, left.Registers.Count == 0 && left.Cases == 0);
}

/// <summary>The rotation of the token key.</summary>
public sealed class TokenKeysApi(Access access, TokenRotation rotation, TokenKeys keys, ILogger<TokenKeysApi> log) : Door(access, log)
{
    /// <summary>What is still under another key.</summary>
    [Function(nameof(GetTokenKeys))]
    [Route("令牌密钥轮换的进度", Role.Operator, Role.Auditor)]
    [Answers(200, typeof(TokenKeysView))]
    public Task<IResult> GetTokenKeys([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/token-keys")] HttpRequest request, CancellationToken stop) =>
        EnterAsync(request, async _ => Answers.Json(TokenKeysView.Of(keys, await rotation.LeftAsync(stop))));

    /// <summary>Has all that is under another key moved to the current one.</summary>
    [Function(nameof(PostRekey))]
    [Route("把仍在旧令牌密钥下的名册和案件转到现用密钥下", Role.Operator)]
    [Answers(202, typeof(TokenKeysView))]
    public Task<IResult> PostRekey([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/token-keys/rekey")] HttpRequest request, CancellationToken stop) =>
        EnterAsync(request, async _ =>
        {
            await rotation.StartAsync(stop);
            return Answers.Json(TokenKeysView.Of(keys, await rotation.LeftAsync(stop)), 202);
        });
}
