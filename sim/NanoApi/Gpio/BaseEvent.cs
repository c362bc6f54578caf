namespace nanoFramework.Runtime.Events;

/// <summary>What all events of drivers are.</summary>
public class BaseEvent
{
}
