package org.calmtrace.web.openapi;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Leaves all that writes the OpenAPI document until somebody asks for the document: its libraries
 * are many classes, and no page needs them.
 */
@Component
class MadeWhenAsked implements BeanFactoryPostProcessor {

  private static final String WRITER = "org.springdoc.";

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    for (String name : beans.getBeanDefinitionNames()) {
      BeanDefinition definition = beans.getBeanDefinition(name);
      if (ofWriter(definition.getBeanClassName()) || ofWriter(definition.getFactoryBeanName())) {
        definition.setLazyInit(true);
      }
    }
  }

  /** The beans of a configuration are made by a bean that is named for its class. */
  private static boolean ofWriter(@Nullable String name) {
    return name != null && name.startsWith(WRITER);
  }
}
