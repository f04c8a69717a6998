export { AppError, ERRORS, toAppError, type ErrorCode, type FieldIssue } from './errors.ts';
export type { Model, Operation, ProviderName } from './define.ts';
export { OPERATIONS, type OperationCall, type OperationInput, type OperationName } from './operations/index.ts';
export type { StyleChoice } from './operations/style-choice.ts';
