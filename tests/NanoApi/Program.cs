using Zibo.EdgeCtl.NanoApi.Api;
using Zibo.EdgeCtl.NanoApi.References;
var sw = System.Diagnostics.Stopwatch.StartNew();
foreach (var t in TableSet.Embedded.All) { var b = ReferenceAssemblies.Embedded.Get(t.AssemblyName)!; Console.WriteLine($"{t.AssemblyName} {b.Errors.Count} {sw.ElapsedMilliseconds}"); foreach (var e in b.Errors.Take(10)) Console.WriteLine("   " + e); }
