using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SabiScore.Data.Store.Migrations.PostgreSql
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
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "cancel_asked_at",
                table: "job_runs",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "cancel_asked_by",
                table: "job_runs",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "deadline",
                table: "job_runs",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "deadline_warned_at",
                table: "job_runs",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "retry_of",
                table: "job_runs",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "job_pauses",
                columns: table => new
                {
                    job = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job_pauses", x => x.job);
                });

            migrationBuilder.CreateTable(
                name: "job_run_lines",
                columns: table => new
                {
                    run_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    category = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C")
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
                type: "text",
                nullable: true,
                collation: "C");
        }
    }
}
