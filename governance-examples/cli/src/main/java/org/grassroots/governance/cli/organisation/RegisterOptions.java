package org.grassroots.governance.cli.organisation;

import java.nio.file.Path;
import java.util.Optional;
import org.grassroots.governance.formats.organisation.OrganisationFiles;
import picocli.CommandLine.Option;

/** The tables of a register. */
@SuppressWarnings("NullAway.Init") // the command line fills required options
final class RegisterOptions {
  @Option(
      names = "--organisations",
      required = true,
      paramLabel = "FILE",
      description = "Organisations: id,kind,form,…")
  private Path organisations;

  @Option(
      names = "--members",
      paramLabel = "FILE",
      description = "Members: person,organisation,enterprise,standing,from,to.")
  private Optional<Path> members = Optional.empty();

  @Option(
      names = "--holders",
      paramLabel = "FILE",
      description = "Holders of posts: organisation,post,person,from,to,acting.")
  private Optional<Path> holders = Optional.empty();

  @Option(
      names = "--enterprises",
      paramLabel = "FILE",
      description = "What is to be covered: id,name,fullMembers,members,lon,lat,grid,organisation.")
  private Optional<Path> enterprises = Optional.empty();

  @Option(
      names = "--grids",
      paramLabel = "FILE",
      description = "Grids: id; those that enterprises and organisations name count as well.")
  private Optional<Path> grids = Optional.empty();

  OrganisationFiles files() {
    return new OrganisationFiles(organisations, members, holders, enterprises, grids);
  }

  boolean hasEnterprises() {
    return enterprises.isPresent();
  }
}
