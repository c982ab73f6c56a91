using System.Diagnostics.CodeAnalysis;
using Azure;

namespace JudicialAid.Storage.Tables;

/// <summary>How an update treats properties it does not name.</summary>
public enum TableUpdateMode
{
    /// <summary>They stay.</summary>
    Merge,

    /// <summary>They go.</summary>
    Replace,
}

/// <summary>What a part of a transaction does.</summary>
public enum TableTransactionActionType
{
    /// <summary>Insert; conflict when it is there.</summary>
    Add,

    /// <summary>Merge into what is there.</summary>
    UpdateMerge,

    /// <summary>Replace what is there.</summary>
    UpdateReplace,

    /// <summary>Delete.</summary>
    Delete,

    /// <summary>Insert or merge.</summary>
    UpsertMerge,

    /// <summary>Insert or replace.</summary>
    UpsertReplace,
}

/// <summary>One part of an entity group transaction.</summary>
/// <param name="actionType">What it does.</param>
/// <param name="entity">To what.</param>
/// <param name="etag">Only when this version is there; empty means any.</param>
public sealed class TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
{
    /// <summary>What it does.</summary>
    public TableTransactionActionType ActionType { get; } = actionType;

    /// <summary>To what.</summary>
    public ITableEntity Entity { get; } = entity;

    /// <summary>Only when this version is there.</summary>
    public ETag ETag { get; } = etag;
}

/// <summary>A transaction was refused whole.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Made by the client only, as in the package.")]
public sealed class TableTransactionFailedException : RequestFailedException
{
    internal TableTransactionFailedException(int status, string message, string? errorCode, int? index)
        : base(status, message, errorCode, null) => FailedTransactionActionIndex = index;

    /// <summary>Which part was at fault, from 0; null when the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; }
}
