using JudicialAid.TestKit;

namespace JudicialAid.Storage.Tests.Tables;

/// <summary>A table of its own for each test.</summary>
public abstract class TableTest(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    protected TableServiceClient Service { get; } = new(azurite.ConnectionString);

    protected TableClient Table { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var name = AzuriteFixture.UniqueName();
        await Service.CreateTableIfNotExistsAsync(name);
        Table = Service.GetTableClient(name);
    }

    public Task DisposeAsync() => Service.DeleteTableAsync(Table.Name);

    protected static TableEntity Entity(string partition, string row, int value = 1) => new(partition, row) { ["Value"] = value };

    protected async Task<TableEntity> Read(string partition, string row) => (await Table.GetEntityAsync<TableEntity>(partition, row)).Value;

    protected async Task<List<TableEntity>> All(string? filter = null)
    {
        var found = new List<TableEntity>();
        await foreach (var entity in Table.QueryAsync<TableEntity>(filter))
            found.Add(entity);
        return found;
    }
}
