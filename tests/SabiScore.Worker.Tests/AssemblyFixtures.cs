using SabiScore.Tests.Shared;

[assembly: AssemblyFixture(typeof(PostgresCluster))]
