package org.calmtrace.web;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * What every template can name. Plain variables rather than {@code @beans}, which Thymeleaf forbids
 * in links and in the arguments of fragments.
 */
@Configuration(proxyBeanMethods = false)
class TemplateVariables {

  TemplateVariables(ThymeleafViewResolver views, Shells shells, Icons icons, Formats formats) {
    views.addStaticVariable("shells", shells);
    views.addStaticVariable("icons", icons);
    views.addStaticVariable("formats", formats);
  }
}
