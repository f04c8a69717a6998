import { Lock } from 'lucide';
import { Empty } from '../../ui/empty.tsx';
import { Section } from './section.tsx';

interface AdminsOnlyProps {
  readonly title: string;
  /** What admins see and change here. */
  readonly what: string;
}

/** Stands where a member would see what is for admins. */
export function AdminsOnly({ title, what }: AdminsOnlyProps) {
  return (
    <Section title={title}>
      <Empty icon={Lock} title="For the admins of your team">
        They see and change here {what}. Ask one of them if something is missing.
      </Empty>
    </Section>
  );
}
