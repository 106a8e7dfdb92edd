package dev.cfnperf.review;

/**
 * One bullet of the improvement plan, answered.
 *
 * @param step the step of the plan that it's a bullet of
 */
public record BulletReview(String step, ImprovementPlan.Advice advice, Verdict verdict) {}
