import { describe, expect, it } from 'vitest';
import { project } from '../path-tracer/camera.ts';
import { composeStage, depthOfRow } from './stage.ts';
import { blockSubject, sceneRequest } from './testing/scene-request.ts';

describe('composeStage', () => {
  it.each([0, 10, 25, 35] as const)('puts the origin under the subject at a pitch of %d degrees', (pitchDeg) => {
    const subject = blockSubject(64, { left: 0.5, right: 0.75, top: 0.25, bottom: 0.75 });

    const stage = composeStage(sceneRequest({ camera: { pitchDeg } }, subject));
    const foot = project(stage.camera, [0, 0, 0]);

    expect(foot.x).toBeCloseTo(40, 6);
    expect(foot.y).toBeCloseTo(48, 6);
    expect(foot.depth).toBeGreaterThan(4);
  });

  it('looks straight down on the middle of a flat lay', () => {
    const subject = blockSubject(64, { left: 0.25, right: 0.75, top: 0.25, bottom: 0.5 });

    const stage = composeStage(sceneRequest({ camera: { pitchDeg: 90 } }, subject));

    expect(stage.stance).toBe('flat');
    expect(project(stage.camera, [0, 0, 0]).y).toBeCloseTo(24, 6);
    expect(project(stage.camera, [0, 0, 1]).y).toBeGreaterThan(24);
  });

  it('knows a sitter cut by the lower edge', () => {
    const subject = blockSubject(64, { left: 0.2, right: 0.8, top: 0.2, bottom: 1 });

    expect(composeStage(sceneRequest({}, subject)).stance).toBe('portrait');
  });

  it('measures the subject in units of the scene', () => {
    const stage = composeStage(sceneRequest({}, blockSubject(64, { left: 0.25, right: 0.75, top: 0, bottom: 0.5 })));

    expect(stage.subjectWidth).toBeCloseTo(stage.across / 2, 6);
  });
});

describe('depthOfRow', () => {
  it('finds the depth at which the floor meets a row', () => {
    const stage = composeStage(sceneRequest({ camera: { horizon: 0.6 } }));

    const depth = depthOfRow(stage, 42, { level: -0.2, nearest: 0.5, furthest: 8 });

    expect(project(stage.camera, [0, -0.2, -depth]).y).toBeCloseTo(42, 3);
  });
});
