namespace Zibo.EdgeCtl.House.Tests;

/// <summary>Names without a unit that may stay, each with the reason. A test fails for one that nothing needs any more.</summary>
internal static class UnitExceptions
{
    private const string Place = "a place in an array of bytes";
    private const string Original = "a name of the device's library, or of its base class";
    private const string Speed = "simulated seconds a second, which is what the option --speed says";

    /// <summary>Reasons by path and name.</summary>
    public static IReadOnlyDictionary<(string Path, string Name), string> Reasons { get; } = new Dictionary<(string, string), string>
    {
        [("firmware/Core/Config/ByteReader.cs", "offset")] = Place,
        [("firmware/Core/Config/Crc32.cs", "offset")] = Place,
        [("firmware/Runtime/Journal/Dispatch.cs", "isTimeRepaired")] = "a word of the contract that is true or absent",
        [("sim/Device/Library/FileStream.cs", "offset")] = Original,
        [("sim/Device/Library/Thread.cs", "millisecondsTimeout")] = Original,
        [("sim/NanoApi/Flash/ChipFileWriter.cs", "offset")] = Original,
        [("sim/NanoApi/Mqtt/MqttClient.cs", "keepAlivePeriod")] = Original,
        [("sim/NanoApi/Serial/SerialPort.cs", "BaudRate")] = Original,
        [("sim/NanoApi/Serial/SerialPort.cs", "baudRate")] = Original,
        [("sim/NanoApi/Serial/SerialPort.cs", "offset")] = Original,
        [("sim/NanoApi/Serial/SerialPort.cs", "ReadTimeout")] = Original,
        [("sim/NanoApi/Serial/SerialPort.cs", "WriteTimeout")] = Original,
        [("sim/Cli/Commands/RunOptions.cs", "Speed")] = Speed,
        [("sim/Engine/Pacer.cs", "speed")] = Speed,
    };
}
