package org.grassroots.governance.cli.demo;

import java.util.List;
import org.grassroots.governance.model.assessment.Assessment;
import org.grassroots.governance.model.need.RankedNeed;

/** What came out of the year. */
record DemoResult(
    Figures figures,
    List<RankedNeed> needs,
    Assessment communities,
    Assessment grids,
    Assessment departments) {}
