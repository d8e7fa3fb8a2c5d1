package org.grassroots.governance.engine.organisation;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.grassroots.governance.spi.plugin.GovernancePlugin;
import org.grassroots.governance.spi.plugin.PluginInfo;
import org.grassroots.governance.spi.plugin.SpiLevel;
import org.grassroots.governance.spi.region.RegionPack;

/** A region with clubs, whose terms last a year and may be extended, and audits. */
@PluginInfo(id = "test.clubs", spiLevel = SpiLevel.CURRENT)
public final class ClubPlugin implements GovernancePlugin {
  private static final String KINDS =
      """
      organisationKinds:
        club:
          name: {en: Club, zh-CN: 俱乐部}
          forms: [sole, joint]
          posts:
            - {id: chair, name: {en: Chair, zh-CN: 主席}, required: true, incompatible: [audit.member]}
            - {id: deputy, name: {en: Deputy, zh-CN: 副主席}, seats: 2, incompatible: [chair]}
          rules:
            - {id: least, source: Club act, from: 2020-01-01, then: {fullMembers: 2..}, binding: true}
            - {id: term, source: Club act, from: 2020-01-01, then: {termMonths: ..12}, approval: true}
        audit:
          name: {en: Audit, zh-CN: 监督}
          forms: [sole]
          parents: [club]
          posts:
            - {id: member, name: {en: Member, zh-CN: 成员}, seats: 3}
      """;

  @Override
  public List<RegionPack> regionPacks() {
    return List.of(new Pack());
  }

  private static final class Pack implements RegionPack {
    @Override
    public String id() {
      return "clubs";
    }

    @Override
    public List<String> files() {
      return List.of("kinds.yaml");
    }

    @Override
    public InputStream open(String path) {
      return new ByteArrayInputStream(KINDS.getBytes(StandardCharsets.UTF_8));
    }
  }
}
