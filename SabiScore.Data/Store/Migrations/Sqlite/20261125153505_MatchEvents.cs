using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SabiScore.Data.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MatchEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "match_events",
                columns: table => new
                {
                    fixture_id = table.Column<long>(type: "INTEGER", nullable: false),
                    place = table.Column<short>(type: "INTEGER", nullable: false),
                    minute = table.Column<short>(type: "INTEGER", nullable: false),
                    stoppage = table.Column<short>(type: "INTEGER", nullable: false),
                    @event = table.Column<short>(name: "event", type: "INTEGER", maxLength: 40, nullable: false),
                    side = table.Column<short>(type: "INTEGER", maxLength: 40, nullable: false),
                    detail = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    kind = table.Column<short>(type: "INTEGER", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_match_events", x => new { x.fixture_id, x.place });
                    table.ForeignKey(
                        name: "FK_match_events_fixtures_fixture_id",
                        column: x => x.fixture_id,
                        principalTable: "fixtures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "match_events");
        }
    }
}
