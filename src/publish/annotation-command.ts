import { escapeWorkflowData, escapeWorkflowProperty } from '#safety';
import type { Annotation } from './annotation.ts';

/** The runner cuts longer messages (`ExecutionContext.cs`, actions/runner). */
const MESSAGE_CHARACTERS = 4096;

/** A workflow command that puts an annotation on the run: `::error file=…,line=…::…`. */
export function annotationCommand(annotation: Annotation): string {
  const { file, line } = annotation;
  const properties = [
    ...(file === null ? [] : [`file=${escapeWorkflowProperty(file)}`]),
    ...(file === null || line === null ? [] : [`line=${line}`]),
    `title=${escapeWorkflowProperty(annotation.title)}`,
  ];
  const message = escapeWorkflowData(annotation.message.slice(0, MESSAGE_CHARACTERS));
  return `::${annotation.level} ${properties.join(',')}::${message}`;
}
