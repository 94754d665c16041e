using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SabiScore.Data.Store.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class RunningSystem : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_value_bets_fixture_id_market_line_pick",
                table: "value_bets");

            migrationBuilder.AddColumn<string>(
                name: "driver",
                table: "match_clock",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "driver_heartbeat_at",
                table: "match_clock",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "replay_from",
                table: "match_clock",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "replay_until",
                table: "match_clock",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "due_at",
                table: "job_runs",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "heartbeat_at",
                table: "job_runs",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "match_events",
                columns: table => new
                {
                    fixture_id = table.Column<long>(type: "bigint", nullable: false),
                    place = table.Column<short>(type: "smallint", nullable: false),
                    minute = table.Column<short>(type: "smallint", nullable: false),
                    stoppage = table.Column<short>(type: "smallint", nullable: false),
                    @event = table.Column<short>(name: "event", type: "smallint", maxLength: 40, nullable: false),
                    side = table.Column<short>(type: "smallint", maxLength: 40, nullable: false),
                    detail = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    kind = table.Column<short>(type: "smallint", maxLength: 40, nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_value_bets_fixture_id_market_line_pick_kind",
                table: "value_bets",
                columns: new[] { "fixture_id", "market", "line", "pick", "kind" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "match_events");

            migrationBuilder.DropIndex(
                name: "IX_value_bets_fixture_id_market_line_pick_kind",
                table: "value_bets");

            migrationBuilder.DropColumn(
                name: "driver",
                table: "match_clock");

            migrationBuilder.DropColumn(
                name: "driver_heartbeat_at",
                table: "match_clock");

            migrationBuilder.DropColumn(
                name: "replay_from",
                table: "match_clock");

            migrationBuilder.DropColumn(
                name: "replay_until",
                table: "match_clock");

            migrationBuilder.DropColumn(
                name: "due_at",
                table: "job_runs");

            migrationBuilder.DropColumn(
                name: "heartbeat_at",
                table: "job_runs");

            migrationBuilder.CreateIndex(
                name: "IX_value_bets_fixture_id_market_line_pick",
                table: "value_bets",
                columns: new[] { "fixture_id", "market", "line", "pick" },
                unique: true);
        }
    }
}
