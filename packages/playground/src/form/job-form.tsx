import { useSignal } from '@preact/signals';
import { ChevronRight } from 'lucide';
import { useEffect } from 'preact/hooks';
import { changeJob, type Job } from '../edit/job.ts';
import { isGiven } from '../edit/request-of.ts';
import { Icon } from '../ui/icon.tsx';
import { fieldsOf, type FieldView } from './fields-of.ts';
import { FormField } from './form-field.tsx';
import './job-form.css';

/** Roles whose fields are in sight whatever their kind: how many, and by what. */
const MAIN_ROLES = ['count', 'model', 'strength'];

interface JobFormProps {
  readonly job: Job;
}

/** The form of an operation, made of its schema alone. */
export function JobForm({ job }: JobFormProps) {
  const { entry } = job;
  const mainNames = new Set(MAIN_ROLES.flatMap((role) => entry.roles[role] ?? []));
  const fields = fieldsOf(entry.fields, mainNames);
  const more = fields.filter(({ place }) => place === 'more');
  return (
    <div class="job-form">
      {fields.filter(({ place }) => place === 'main').map((field) => show(field, job))}
      {more.length > 0 && <MoreFields fields={more} job={job} />}
    </div>
  );
}

function MoreFields({ fields, job }: JobFormProps & { readonly fields: readonly FieldView[] }) {
  const { value: values } = job.values;
  const { value: faults } = job.faults;
  const set = fields.filter(({ names }) => names.some((name) => isGiven(values[name]))).length;
  const isFaulty = fields.some(({ names }) => names.some((name) => faults[name] !== undefined));
  const isOpen = useSignal(false);
  useEffect(() => {
    if (isFaulty) isOpen.value = true;
  }, [isFaulty]);
  return (
    <details
      class="more-fields"
      open={isOpen.value}
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>
        <Icon of={ChevronRight} />
        More options
        {set > 0 && <span class="soft small">{set} set</span>}
      </summary>
      <div class="job-form">{fields.map((field) => show(field, job))}</div>
    </details>
  );
}

function show(field: FieldView, job: Job) {
  return (
    <FormField
      key={`${job.entry.id} ${field.name}`}
      field={field}
      idPrefix="field-"
      values={job.values.value}
      change={(patch) => changeJob(job, patch)}
      job={job}
    />
  );
}
