using KeyAccountBot.Package;

return PackageCommand.Run(args, AppFolder.Shipped, Console.Out, Console.Error);
