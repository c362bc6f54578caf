namespace Zibo.EdgeCtl.Runtime.Interop;

/// <summary>One entity of Home Assistant: what it is called, where its value comes from and what kind of value it is.</summary>
internal sealed class DiscoveryEntity
{
    private const string Power = "power";
    private const string Energy = "energy";
    private const string Water = "water";
    private const string Measured = "measurement";
    private const string Growing = "total_increasing";

    /// <summary>True for a binary sensor.</summary>
    internal bool IsBinary { get; private set; }

    /// <summary>Name in topics and unique ids.</summary>
    internal string Id { get; private set; }

    /// <summary>Name that people read.</summary>
    internal string Name { get; private set; }

    /// <summary>Topic behind the controller's own.</summary>
    internal string Topic { get; private set; }

    /// <summary>Template that takes the value out of a message.</summary>
    internal string Template { get; private set; }

    /// <summary>Unit, or null.</summary>
    internal string Unit { get; private set; }

    /// <summary>Device class, or null.</summary>
    internal string DeviceClass { get; private set; }

    /// <summary>State class, or null.</summary>
    internal string StateClass { get; private set; }

    /// <summary>A power in W.</summary>
    internal void SetPower(string id, string name, string topic, string template) =>
        SetSensor(id, name, topic, template, "W", Power, Measured);

    /// <summary>An energy in kWh; it grows until it begins anew, or it is a plain figure.</summary>
    internal void SetEnergy(string id, string name, string topic, string template, bool isGrowing) =>
        SetSensor(id, name, topic, template, "kWh", Energy, isGrowing ? Growing : null);

    /// <summary>A volume of water in litres; it grows until it begins anew, or it is a plain figure.</summary>
    internal void SetWater(string id, string name, string topic, string template, bool isGrowing) =>
        SetSensor(id, name, topic, template, "L", Water, isGrowing ? Growing : null);

    /// <summary>A number without a unit.</summary>
    internal void SetCount(string id, string name, string topic, string template) =>
        SetSensor(id, name, topic, template, null, null, Measured);

    /// <summary>A yes or no.</summary>
    internal void SetBinary(string id, string name, string topic, string template, string deviceClass)
    {
        SetSensor(id, name, topic, template, null, deviceClass, null);
        IsBinary = true;
    }

    private void SetSensor(string id, string name, string topic, string template, string unit, string deviceClass, string stateClass)
    {
        IsBinary = false;
        Id = id;
        Name = name;
        Topic = topic;
        Template = template;
        Unit = unit;
        DeviceClass = deviceClass;
        StateClass = stateClass;
    }
}
