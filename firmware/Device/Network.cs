using System;
using System.Net.NetworkInformation;
using nanoFramework.Networking;

namespace Zibo.EdgeCtl.Device;

/// <summary>
/// The network below the link. The chip joins the network of its stored configuration by itself and again after each loss;
/// here is only seen whether it has, and the time service is started once it did.
/// </summary>
public sealed class Network
{
    private const string NoAddress = "0.0.0.0";

    // Inside China, and of different operators.
    private const string FirstTimeServer = "ntp.ntsc.ac.cn";
    private const string SecondTimeServer = "ntp.aliyun.com";

    private bool _isTimeStarted;

    /// <summary>Whether some interface has an address. May throw what the drivers throw.</summary>
    public bool IsUp()
    {
        NetworkInterface[] interfaces = NetworkInterface.GetAllNetworkInterfaces();
        for (int i = 0; i < interfaces.Length; i++)
        {
            string address = interfaces[i].IPv4Address;
            if (!string.IsNullOrEmpty(address) && address != NoAddress)
            {
                StartTime();
                return true;
            }
        }

        return false;
    }

    private void StartTime()
    {
        if (_isTimeStarted)
        {
            return;
        }

        // Tried once: schedules wait for the time, the link does not.
        _isTimeStarted = true;
        try
        {
            Sntp.Server1 = FirstTimeServer;
            Sntp.Server2 = SecondTimeServer;
            if (Sntp.IsStarted)
            {
                Sntp.UpdateNow();
            }
            else
            {
                Sntp.Start();
            }
        }
        catch (Exception)
        {
            Console.WriteLine("edgectl: the time service did not start");
        }
    }
}
