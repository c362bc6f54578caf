using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Device.Tests.Vector;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Sim.Image.Tests.Drive;

/// <summary>Plays the recorded scans through the whole controller, then hours of them with a link, and answers with what came out.</summary>
public static class Program
{
    private const int PassCount = 8;
    private const int ConfigurationBytes = 4_096;

    /// <summary>Runs them.</summary>
    /// <param name="args">Its first place takes the answer.</param>
    public static void Main(string[] args) => args[0] = Recorded() + ";" + Reported();

    // A dot for each scan that came out as it was recorded.
    private static string Recorded()
    {
        string answer = string.Empty;
        VectorReader reader = new VectorReader(VectorTable.Bytes);
        VectorPlayer player = new VectorPlayer();
        for (int i = 0; i < VectorTable.ScanCount; i++)
        {
            reader.Next();
            player.Scan(reader.Input);
            bool isAsRecorded = reader.Outputs == player.Outputs && reader.StateCrc == player.StateCrc
                && reader.RequiredWatts == player.RequiredWatts && reader.ProjectedWatts == player.ProjectedWatts;
            answer += isAsRecorded ? "." : "x";
        }

        return answer;
    }

    // Every topic and every byte that is sent, and every relay after each scan; the site comes out of an image, as on the device.
    private static string Reported()
    {
        byte[] image = new byte[ConfigurationBytes];
        int length = SiteImage.Write(VectorSite.Make(), image);
        VectorBoard board = new VectorBoard();
        RecordingLink link = new RecordingLink();
        EdgeController controller = new EdgeController(board, SiteImage.Read(image, length));
        LinkSession session = new LinkSession(link, controller.Dispatch, board, controller.Announcement);
        session.Commands = controller.Commands.Open(link, board, new byte[32]);
        for (int pass = 0; pass < PassCount; pass++)
        {
            VectorReader reader = new VectorReader(VectorTable.Bytes);
            for (int i = 0; i < VectorTable.ScanCount; i++)
            {
                reader.Next();
                board.Take(reader.Input);
                controller.Scan();
                for (int load = 0; load < controller.Loads.Count; load++)
                {
                    link.Note(board.IsOpen(load) ? (byte)1 : (byte)0);
                }

                session.Step();
            }
        }

        return link.Count + " messages, " + link.Hash;
    }
}
