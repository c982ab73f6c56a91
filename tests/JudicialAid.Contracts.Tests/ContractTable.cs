namespace JudicialAid.Contracts.Tests;

/// <summary>
/// What the functions are to the host, kept by hand: a change here is a change that a deployed system, its queues or its callers feel.
/// Each line is a whole function.json: the trigger with its properties, then what goes out.
/// </summary>
internal static class ContractTable
{
    public static readonly IReadOnlyList<string> Functions =
    [
        // The line of a dossier.
        "ReadDossier: in blobTrigger blob, path=dossiers/{office}/{dossier}/{name}, connection=AzureWebJobsStorage",
        "ImportRegister: in blobTrigger blob, path=registers/{region}/{register}/{name}, connection=AzureWebJobsStorage",
        Queue("Match", "match"),
        Queue("Assess", "assess"),
        Queue("Tell", "alerts"),
        Queue("Refer", "referrals"),
        Queue("PreviewStandard", "previews"),
        Queue("Rescan", "rescan"),
        Queue("Rekey", "rekey"),
        "Reconcile: in timerTrigger timer, schedule=0 */1 * * * *",
        "WatchParameters: in timerTrigger timer, schedule=0 0 22 * * *",

        // HTTP, version 1: anonymous at the host, because the app itself authenticates.
        Http("PostUpload", "post", "uploads"),
        Http("ListUploads", "get", "uploads"),
        Http("GetUpload", "get", "uploads/{id}"),
        Http("ListRegisters", "get", "registers"),
        Http("ListRejectedRows", "get", "registers/{register}/{name}/rejected"),
        Http("GetCase", "get", "cases/{id}"),
        Http("CompareCase", "get", "cases/{id}/comparison"),
        Http("ListReviews", "get", "reviews"),
        Http("GetReview", "get", "reviews/{id}"),
        Http("DecideReview", "post", "reviews/{id}/decision"),
        Http("UndoReview", "post", "reviews/{id}/undo"),
        Http("ListDecidedPairs", "get", "decided-pairs"),
        Http("PostLookup", "post", "lookups"),
        Http("ListLookups", "get", "lookups"),
        Http("ListRescans", "get", "rescans"),
        Http("PostRescan", "post", "rescans"),
        Http("CancelRescan", "post", "rescans/{id}/cancel"),
        Http("GetTokenKeys", "get", "token-keys"),
        Http("PostRekey", "post", "token-keys/rekey"),
        Http("PostQuote", "post", "quote"),
        Http("ListStandards", "get", "standards"),
        Http("ListStaleParameters", "get", "stale-parameters"),
        Http("GetStandard", "get", "standards/{place}/{first}"),
        Http("PostPreview", "post", "previews"),
        Http("GetPreview", "get", "previews/{id}"),
        Http("ListLeads", "get", "leads"),
        Http("GetLead", "get", "leads/{id}"),
        Http("GetExplanation", "get", "leads/{id}/explanation"),
        Http("ListAlerts", "get", "alerts"),
        Http("ListReferrals", "get", "offices/{office}/referrals"),
        Http("ReleaseReferral", "post", "referrals/{id}/release"),
        Http("GetNotice", "get", "referrals/{id}/notice"),
        Http("PollReferrals", "get", "partner/referrals"),
        Http("AcknowledgeReferral", "post", "partner/referrals/{id}/ack"),
        Http("GetPartnerNotice", "get", "partner/referrals/{id}/notice"),
        Http("HealthLive", "get", "health/live"),
        Http("HealthReady", "get", "health/ready"),
        Http("GetOpenApi", "get", "openapi.json"),
    ];

    private static string Queue(string name, string queue) => $"{name}: in queueTrigger message, queueName={queue}, connection=Work";

    private static string Http(string name, string method, string route) =>
        $"{name}: in httpTrigger request, authLevel=anonymous, methods={method}, route=v1/{route}; out http $return";
}
