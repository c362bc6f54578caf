return Zibo.EdgeCtl.Cli.EdgectlProgram.Run(args, Console.Out, Console.Error);
