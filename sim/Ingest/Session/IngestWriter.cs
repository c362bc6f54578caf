using System.Data.Common;
using System.Threading.Channels;
using MQTTnet.Exceptions;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>
/// Takes what waits, writes it in one transaction, and only then acknowledges it. The fuller the queue, the larger the
/// transaction: under load a commit is shared by thousands of messages, without load a message waits for none.
/// </summary>
internal sealed class IngestWriter(IIngestStore store)
{
    private const int FirstWaitMilliseconds = 500;
    private const int LongestWaitMilliseconds = 30_000;

    private readonly Channel<QueuedMessage> _queue = Channel.CreateBounded<QueuedMessage>(IngestOptions.MaximumInFlightCount);
    private readonly Lock _lock = new();

    private WriteResult _written;
    private long _batchCount;
    private string? _trouble;

    /// <summary>Takes messages; blocks while the queue is full.</summary>
    public ChannelWriter<QueuedMessage> Queue => _queue.Writer;

    public IngestSnapshot Snapshot(long connectCount, bool isConnected)
    {
        lock (_lock)
        {
            return new IngestSnapshot(_written, _queue.Reader.Count, _batchCount, connectCount, isConnected, _trouble);
        }
    }

    /// <summary>Writes until the queue is completed and empty, or until told to give up what could not be written.</summary>
    public async Task RunAsync(CancellationToken giveUp)
    {
        List<QueuedMessage> batch = [];
        while (await _queue.Reader.WaitToReadAsync(giveUp).ConfigureAwait(false))
        {
            batch.Clear();
            while (batch.Count < IngestOptions.MaximumBatchCount && _queue.Reader.TryRead(out QueuedMessage? message))
            {
                batch.Add(message);
            }

            await WriteAsync([.. batch.Select(queued => queued.Message)], giveUp).ConfigureAwait(false);
            await AcknowledgeAsync(batch, giveUp).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(ArrivedMessage[] messages, CancellationToken giveUp)
    {
        for (int waitMilliseconds = FirstWaitMilliseconds; ; waitMilliseconds = Math.Min(2 * waitMilliseconds, LongestWaitMilliseconds))
        {
            try
            {
                WriteResult result = store.Write(messages);
                lock (_lock)
                {
                    _written += result;
                    _batchCount++;
                    _trouble = null;
                }

                return;
            }
            catch (Exception e) when (e is DbException or IOException or TimeoutException)
            {
                // Nothing is acknowledged, so the broker keeps what is to come; what is here is tried again.
                lock (_lock)
                {
                    _trouble = e.Message.Split('\n')[0].Trim();
                }

                await Task.Delay(waitMilliseconds, giveUp).ConfigureAwait(false);
            }
        }
    }

    private static async Task AcknowledgeAsync(List<QueuedMessage> batch, CancellationToken giveUp)
    {
        foreach (QueuedMessage queued in batch)
        {
            try
            {
                await queued.Acknowledge(giveUp).ConfigureAwait(false);
            }
            catch (Exception e) when (e is MqttCommunicationException or ObjectDisposedException or InvalidOperationException or IOException
                or System.Net.Sockets.SocketException or OperationCanceledException or NullReferenceException)
            {
                // The connection has gone, which the library says in many ways, a null reference of its own among them: the
                // broker sends the rest of the batch again, and it counts as copies.
                return;
            }
        }
    }
}
