import { IMAGE_ROLE, MASK_ROLE } from '../../edit/carry-over.ts';
import { changeJob, type Job } from '../../edit/job.ts';
import { typeOf } from '../../form/widget-of.ts';
import { goTo } from '../../state/route.ts';

/** Puts what an address gives into a form: fields by their names, and a picture as `image`, whatever its field is called. */
export function readGiven(job: Job, query: URLSearchParams): void {
  if (query.size === 0) return;
  const { fields, roles, id } = job.entry;
  const given = [...query].flatMap(([name, text]) => {
    const field = fields.properties?.[name] === undefined && name === IMAGE_ROLE ? roles[IMAGE_ROLE] : name;
    const schema = field === undefined ? undefined : fields.properties?.[field];
    if (field === undefined || schema === undefined) return [];
    const type = typeOf(schema);
    return [[field, type === 'integer' || type === 'number' ? Number(text) : text] as const];
  });
  const patch = Object.fromEntries(given);
  const hasOtherPicture = roles[IMAGE_ROLE] !== undefined && roles[IMAGE_ROLE] in patch;
  changeJob(job, {
    ...(hasOtherPicture && roles[MASK_ROLE] !== undefined && { [roles[MASK_ROLE]]: undefined }),
    ...patch,
  });
  // What is in sight is what is worked on next.
  if (hasOtherPicture && !job.isOn.peek()) job.run.value = undefined;
  // What was given is in the form now: a reload would otherwise undo what is changed there.
  goTo(['edit', ...id.split('/')]);
}
