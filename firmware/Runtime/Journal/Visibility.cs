using System.Runtime.CompilerServices;

// The journal is the Messages assembly's; the scan cycle, which fills and empties it, is another: see Zibo.EdgeCtl.Messages.nfproj.
[assembly: InternalsVisibleTo("Zibo.EdgeCtl.Runtime")]
