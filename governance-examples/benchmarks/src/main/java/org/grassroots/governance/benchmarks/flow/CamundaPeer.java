package org.grassroots.governance.benchmarks.flow;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;

/** Camunda 7 with what it does not need switched off and history at its usual level. */
final class CamundaPeer implements FlowPeer {
  private final ProcessEngine engine;
  private final HikariDataSource pool;

  CamundaPeer(HikariDataSource pool) {
    this.pool = pool;
    StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
    settings.setDataSource(pool);
    settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    settings.setJobExecutorActivate(false);
    settings.setMetricsEnabled(false);
    settings.setTaskMetricsEnabled(false);
    settings.setHistory(ProcessEngineConfiguration.HISTORY_AUDIT);
    engine = settings.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("matter.bpmn", Bpmn.xml("camunda", "http://camunda.org/schema/1.0/bpmn"))
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
