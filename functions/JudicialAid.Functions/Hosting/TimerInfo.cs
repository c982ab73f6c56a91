namespace JudicialAid.Functions.Hosting;

/// <summary>What the host says about a timer run. Same members as in the isolated worker.</summary>
public sealed class TimerInfo
{
    /// <summary>When it ran and will run; null for schedules shorter than a minute, which the host does not keep.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>The run should have been earlier: the host was down at its time.</summary>
    public bool IsPastDue { get; set; }
}

/// <summary>When a timer ran and will run.</summary>
public sealed class ScheduleStatus
{
    /// <summary>Last run.</summary>
    public DateTime Last { get; set; }

    /// <summary>Next run.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this status was written.</summary>
    public DateTime LastUpdated { get; set; }
}
