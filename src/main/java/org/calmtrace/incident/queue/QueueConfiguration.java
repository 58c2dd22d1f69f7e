package org.calmtrace.incident.queue;

import org.calmtrace.incident.IncidentSettings;
import org.calmtrace.incident.board.BoardSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of the queue. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QueueSettings.class)
class QueueConfiguration {

  @Bean
  HousePolicy housePolicy(IncidentSettings incident, BoardSettings board, QueueSettings queue) {
    return new HousePolicy(
        incident.lateAfter(),
        board.checkEvery(),
        board.boardFor(),
        queue.signWithin(),
        queue.debriefWithin(),
        queue.submitWithin());
  }
}
