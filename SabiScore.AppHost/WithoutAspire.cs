Console.Error.WriteLine("Built without Aspire's packages. Once the feed has them: ./sabiscore probe (or delete Local.props) and build again. Without them: ./sabiscore up.");
return 1;
