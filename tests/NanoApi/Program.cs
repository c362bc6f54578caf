using Zibo.EdgeCtl.NanoApi.Cli;

// The usage text holds Chinese, and a console may start in another encoding.
Console.OutputEncoding = System.Text.Encoding.UTF8;
return NanoApiTool.Run(args, Console.Out, Console.Error);
