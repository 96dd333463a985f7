namespace KeyAccountBot.Storage.Rows;

/// <summary>Why an engine cannot answer: what an operator must look at.</summary>
public enum StorageFault
{
    /// <summary>Another writer held the storage for longer than the timeout. Trying again helps.</summary>
    Busy,

    /// <summary>No space left. Reading still works.</summary>
    Full,

    /// <summary>It may be read but not written.</summary>
    ReadOnly,

    /// <summary>It cannot be opened or reached: path, permissions, network.</summary>
    CannotOpen,

    /// <summary>It was written by a newer version of this program.</summary>
    NewerFormat,

    /// <summary>It belongs to another program.</summary>
    Foreign,

    /// <summary>Data is being moved into it, and not all of it is there.</summary>
    Unfinished,

    /// <summary>What is stored is damaged.</summary>
    Damaged,

    /// <summary>The device or the operating system failed.</summary>
    DeviceError,
}
