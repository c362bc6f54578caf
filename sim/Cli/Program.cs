using System.Text;
using Zibo.EdgeCtl.Cli;

Console.OutputEncoding = Encoding.UTF8;
return EdgectlProgram.Run(args, Console.Out, Console.Error, new TerminalUse(!Console.IsOutputRedirected, !Console.IsErrorRedirected));
