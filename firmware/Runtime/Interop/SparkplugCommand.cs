using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Runtime.Interop;

/// <summary>Reads the one command of Sparkplug that the controller follows.</summary>
internal static class SparkplugCommand
{
    private const int PayloadMetric = 2;
    private const int MetricName = 1;
    private const int MetricBoolean = 14;

    /// <summary>True where the payload asks for new births and for nothing else.</summary>
    internal static bool IsRebirth(byte[] payload, int length)
    {
        bool isRebirth = false;
        ProtobufReader reader = new ProtobufReader(payload, 0, length);
        while (reader.TryNext())
        {
            if (reader.Field == PayloadMetric)
            {
                if (!IsRebirthMetric(payload, reader.Start, reader.End))
                {
                    return false;
                }

                isRebirth = true;
            }
        }

        return isRebirth && !reader.IsMalformed;
    }

    private static bool IsRebirthMetric(byte[] payload, int start, int end)
    {
        bool isNamed = false;
        bool isTrue = false;
        ProtobufReader reader = new ProtobufReader(payload, start, end);
        while (reader.TryNext())
        {
            if (reader.Field == MetricName)
            {
                isNamed = reader.IsText(SparkplugEncoder.RebirthName);
            }

            if (reader.Field == MetricBoolean)
            {
                isTrue = reader.Value != 0;
            }
        }

        return isNamed && isTrue && !reader.IsMalformed;
    }
}
