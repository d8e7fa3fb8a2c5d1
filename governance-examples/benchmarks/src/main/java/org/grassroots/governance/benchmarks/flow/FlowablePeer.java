package org.grassroots.governance.benchmarks.flow;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;

/** Flowable with what it does not need switched off and history at its usual level. */
final class FlowablePeer implements FlowPeer {
  private final ProcessEngine engine;
  private final HikariDataSource pool;

  FlowablePeer(HikariDataSource pool) {
    this.pool = pool;
    StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
    settings.setDataSource(pool);
    settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    settings.setAsyncExecutorActivate(false);
    settings.setDisableIdmEngine(true);
    settings.setDisableEventRegistry(true);
    settings.setHistoryLevel(HistoryLevel.AUDIT);
    engine = settings.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("matter.bpmn20.xml", Bpmn.xml("flowable", "http://flowable.org/bpmn"))
        .deploy();
  }

  @Override
  public void flow(Report report) {
    String id =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey(Bpmn.PROCESS, report.key(), Variables.of(report))
            .getId();
    for (String step : Bpmn.TASKS) {
      Task task = engine.getTaskService().createTaskQuery().processInstanceId(id).singleResult();
      Variables.check(step, task.getTaskDefinitionKey());
      engine.getTaskService().complete(task.getId(), Map.of("result", step));
    }
  }

  @Override
  public long closed() {
    return engine
        .getHistoryService()
        .createHistoricTaskInstanceQuery()
        .taskDefinitionKey("close")
        .finished()
        .count();
  }

  @Override
  public long notifications() {
    return engine.getManagementService().createJobQuery().count();
  }

  @Override
  public int notificationsPerFlow() {
    return 1;
  }

  @Override
  public void close() {
    engine.close();
    pool.close();
  }
}
