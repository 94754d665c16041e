using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SabiScore.Data.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class JobControl : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "log",
                table: "job_runs");

            migrationBuilder.AddColumn<int>(
                name: "attempts",
                table: "job_runs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<long>(
                name: "cancel_asked_at",
                table: "job_runs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "cancel_asked_by",
                table: "job_runs",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "deadline",
                table: "job_runs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "deadline_warned_at",
                table: "job_runs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "retry_of",
                table: "job_runs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "job_pauses",
                columns: table => new
                {
                    job = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job_pauses", x => x.job);
                });

            migrationBuilder.CreateTable(
                name: "job_run_lines",
                columns: table => new
                {
                    run_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    category = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job_run_lines", x => new { x.run_id, x.number });
                    table.ForeignKey(
                        name: "FK_job_run_lines_job_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "job_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_job_runs_job_id",
                table: "job_runs",
                columns: new[] { "job", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "job_pauses");

            migrationBuilder.DropTable(
                name: "job_run_lines");

            migrationBuilder.DropIndex(
                name: "IX_job_runs_job_id",
                table: "job_runs");

            migrationBuilder.DropColumn(
                name: "attempts",
                table: "job_runs");

            migrationBuilder.DropColumn(
                name: "cancel_asked_at",
                table: "job_runs");

            migrationBuilder.DropColumn(
                name: "cancel_asked_by",
                table: "job_runs");

            migrationBuilder.DropColumn(
                name: "deadline",
                table: "job_runs");

            migrationBuilder.DropColumn(
                name: "deadline_warned_at",
                table: "job_runs");

            migrationBuilder.DropColumn(
                name: "retry_of",
                table: "job_runs");

            migrationBuilder.AddColumn<string>(
                name: "log",
                table: "job_runs",
                type: "TEXT",
                nullable: true);
        }
    }
}
